# A second opinion on expected.json, by R's own tests, wherever R means the same; tests have no R.
#
#     Rscript crates/statistics/tests/check.R
#
# R has no exact p-values for Kruskal-Wallis, nor, in base R, for Mann-Whitney and Wilcoxon with equal values.
cases <- jsonlite::fromJSON("crates/statistics/tests/expected.json", simplifyVector = FALSE)
near <- function(one, other) isTRUE(all.equal(as.numeric(one), as.numeric(other), tolerance = 1e-8))
compared <- 0
check <- function(case, statistic, p) {
  if (!near(statistic, case$statistic) || !near(p, case$p)) stop(case$test, " differs: ", statistic, " ", p, " ", case$statistic, " ", case$p)
  compared <<- compared + 1
}
for (case in cases) {
  data <- lapply(case$data, unlist)
  apart <- function(values) !anyDuplicated(values)
  if (case$test == "summary") {
    stopifnot(near(quantile(data[[1]], c(0.25, 0.5, 0.75)), unlist(case$quartiles)))
    compared <- compared + 1
  } else if (case$test == "mann_whitney" && (!case$exact || apart(unlist(data)))) {
    it <- wilcox.test(data[[1]], data[[2]], exact = case$exact)
    check(case, it$statistic, it$p.value)
  } else if (case$test == "kruskal_wallis" && !case$exact) {
    it <- kruskal.test(data)
    check(case, it$statistic, it$p.value)
  } else if (case$test == "wilcoxon") {
    change <- data[[2]] - data[[1]]
    change <- change[change != 0]
    if (case$exact && !apart(abs(change))) next
    it <- wilcox.test(change, exact = case$exact)
    n <- length(change)
    check(case, min(it$statistic, n * (n + 1) / 2 - it$statistic), it$p.value)
  } else if (case$test == "spearman" && !case$exact) {
    it <- suppressWarnings(cor.test(data[[1]], data[[2]], method = "spearman", exact = FALSE))
    check(case, it$estimate, it$p.value)
  }
}
cat(compared, "of", length(cases), "compared, all the same\n")
