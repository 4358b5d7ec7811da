# Network files of Sociogram in R: one graph a kind of tie, and data frames. Needs jsonlite, and igraph for `graphs_of`.
#
#   source("sociogram.R")
#   file <- read_network_file("LW01.json")
#   advice <- graphs_of(file)$advice               # directed only where the kind is
#   alters <- alters_of(list(file))                # a row for each alter; so too ties_of and pairs_of

read_network_file <- function(path) jsonlite::fromJSON(path, simplifyVector = FALSE)

# Whether each kind of tie is directed: those that the file names, has ties of, or asked about
kinds_of <- function(file) {
  said <- vapply(file$graph$kinds, function(kind) kind$directed, logical(1))
  met <- unique(c(vapply(file$edges, kind_of, ""), vapply(file$graph$asked, function(it) it$kind, "")))
  others <- setdiff(met, names(said))
  c(said, setNames(rep(isTRUE(file$directed), length(others)), others))
}

kind_of <- function(edge) if (is.null(edge$key)) "tie" else edge$key

# One igraph graph a kind, with all alters in each
graphs_of <- function(file) {
  nodes <- alters_of(list(file))
  nodes <- nodes[setdiff(names(nodes), "network")]
  names(nodes)[names(nodes) == "alter"] <- "name"
  names(nodes)[names(nodes) == "type"] <- "alter_type"  # igraph takes "type" for the two modes of a network
  kinds <- kinds_of(file)
  ties <- ties_of(list(file))
  made <- lapply(names(kinds), function(kind) {
    edges <- ties[ties$kind == kind, setdiff(names(ties), c("network", "kind", "directed")), drop = FALSE]
    igraph::graph_from_data_frame(edges, directed = kinds[[kind]], vertices = nodes)
  })
  setNames(made, names(kinds))
}

# The same with ego as a vertex, "ego", and the ties between ego and alters that naming them made
graphs_with_ego <- function(file) {
  made <- lapply(graphs_of(file), function(graph) igraph::add_vertices(graph, 1, name = "ego"))
  for (tie in file$graph$ego_ties) {
    made[[tie$key]] <- igraph::add_edges(made[[tie$key]], c(tie$source, tie$target))
  }
  made
}

# A row for each alter. Lists of options are texts with "; " between them; why there is no answer is beside it
alters_of <- function(files) {
  rows <- lapply(files, function(file) lapply(file$nodes, function(node) {
    label <- if (is.null(node$label)) node$id else node$label
    type <- if (is.null(node$type)) "alter" else node$type
    place <- function(at) if (is.null(at)) NA_real_ else at
    head <- list(network = name_of(file), alter = node$id, type = type, label = label,
                 on_map = !is.null(node$x), x = place(node$x), y = place(node$y))
    c(head, answers_in(node))
  }))
  bind(unlist(rows, recursive = FALSE), c("network", "alter", "type", "label", "on_map", "x", "y"))
}

# A row for each tie
ties_of <- function(files) {
  rows <- lapply(files, function(file) {
    kinds <- kinds_of(file)
    lapply(file$edges, function(edge) {
      head <- list(source = edge$source, target = edge$target, network = name_of(file),
                   kind = kind_of(edge), directed = kinds[[kind_of(edge)]])
      c(head, answers_in(edge))
    })
  })
  bind(unlist(rows, recursive = FALSE), c("source", "target", "network", "kind", "directed"))
}

# A row for each two alters and kind: TRUE, FALSE where ego said that there are no others, NA where that is not known
pairs_of <- function(files) {
  rows <- lapply(files, function(file) {
    ids <- vapply(file$nodes, function(node) node$id, "")
    kinds <- kinds_of(file)
    lapply(names(kinds), function(kind) {
      tie <- matrix(NA, length(ids), length(ids), dimnames = list(ids, ids))
      for (prompt in file$graph$asked) if (prompt$kind == kind) {
        if ("pairs" %in% names(prompt)) {
          # Ego was asked about some of the pairs, one by one
          for (pair in prompt$pairs) if (all(unlist(pair) %in% ids)) {
            tie[pair[[1]], pair[[2]]] <- FALSE
            if (!kinds[[kind]]) tie[pair[[2]], pair[[1]]] <- FALSE
          }
        } else if (!isFALSE(prompt$confirmed)) {
          shown <- intersect(unlist(prompt$shown), ids)
          tie[shown, shown] <- FALSE
        }
      }
      for (edge in file$edges) if (kind_of(edge) == kind) {
        tie[edge$source, edge$target] <- TRUE
        if (!kinds[[kind]]) tie[edge$target, edge$source] <- TRUE
      }
      wanted <- if (kinds[[kind]]) row(tie) != col(tie) else upper.tri(tie)
      at <- which(wanted, arr.ind = TRUE)
      data.frame(network = rep(name_of(file), nrow(at)), kind = rep(kind, nrow(at)), source = ids[at[, 1]],
                 target = ids[at[, 2]], tie = tie[at], stringsAsFactors = FALSE)
    })
  })
  do.call(rbind, unlist(rows, recursive = FALSE))
}

name_of <- function(file) {
  interview <- file$graph$interview
  if (!is.null(interview$id)) interview$id else if (!is.null(interview$participant)) interview$participant else NA_character_
}

answers_in <- function(item) {
  reserved <- c("id", "type", "label", "named_in", "order", "x", "y", "source", "target", "key")
  out <- list()
  for (name in setdiff(names(item), reserved)) {
    value <- item[[name]]
    if (is.null(value)) {
      out[[name]] <- NA
      reason <- item[[paste0(name, "_missing")]]
      out[[paste0(name, "_missing")]] <- if (is.null(reason)) "blank" else reason
    } else {
      out[[name]] <- if (is.list(value)) paste(unlist(value), collapse = "; ") else value
    }
  }
  out
}

# Rows as a data frame with all columns that any of them has
bind <- function(rows, first) {
  columns <- unique(c(first, unlist(lapply(rows, names))))
  cells <- lapply(columns, function(name) {
    found <- lapply(rows, function(row) if (is.null(row[[name]])) NA else row[[name]])
    if (length(found) == 0) character() else unlist(found)
  })
  as.data.frame(setNames(cells, columns), stringsAsFactors = FALSE, check.names = FALSE)
}
