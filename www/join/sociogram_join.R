# Network files out of a survey's export, in R; needs the package jsonlite.
#
#   source("sociogram_join.R")
#   network <- sociogram_join(c(survey$network_1[1], survey$network_2[1]))   # the fields of one participant
#   people  <- network$nodes
#
# As text, to write to a file as it is:  sociogram_text(c(…))

# CRC-32, as eight hexadecimal digits. Numbers are kept in two halves of 16 bits, since R's integers have a sign.
sociogram_crc32 <- function(text) {
  high <- 0xffff; low <- 0xffff
  for (byte in as.integer(charToRaw(text))) {
    low <- bitwXor(low, byte)
    for (bit in 1:8) {
      odd <- low %% 2 == 1
      low <- low %/% 2 + (high %% 2) * 0x8000
      high <- high %/% 2
      if (odd) {
        high <- bitwXor(high, 0xedb8)
        low <- bitwXor(low, 0x8320)
      }
    }
  }
  sprintf("%04x%04x", bitwXor(as.integer(high), 0xffffL), bitwXor(as.integer(low), 0xffffL))
}

sociogram_base64 <- function(text) {
  letters64 <- utf8ToInt("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
  sixes <- match(utf8ToInt(text), letters64) - 1
  bytes <- (length(sixes) * 6) %/% 8
  sixes <- c(sixes, rep(0, -length(sixes) %% 4))
  four <- matrix(sixes, nrow = 4)
  whole <- ((four[1, ] * 64 + four[2, ]) * 64 + four[3, ]) * 64 + four[4, ]
  as.raw(rbind(whole %/% 65536, whole %/% 256 %% 256, whole %% 256)[seq_len(bytes)])
}

# The JSON text that the parts in these fields come to; an error says what is wrong.
sociogram_text <- function(fields) {
  fields <- trimws(fields[!is.na(fields)])
  fields <- fields[nzchar(fields)]
  pattern <- "^SG1\\.([0-9]+)of([0-9]+)\\.([0-9a-f]{8})\\.([0-9]+)\\.([0-9a-f]{8})\\.([A-Za-z0-9_-]*)$"
  if (!length(fields)) stop("There is no part of a compact file here.")
  if (!all(grepl(pattern, fields))) stop("A field is no part of a compact file, or its beginning was cut off or changed.")
  of <- function(number) sub(pattern, paste0("\\", number), fields)
  number <- as.integer(of(1)); count <- as.integer(of(2)); piece <- of(6)
  cut <- nchar(piece) != as.integer(of(4))
  if (any(cut)) stop("Part ", number[cut][1], " of ", count[cut][1], " was cut off.")
  heads <- paste0("SG1.", of(1), "of", of(2), ".", of(3), ".", of(4), ".")
  changed <- vapply(paste0(heads, piece), sociogram_crc32, "") != of(5)
  if (any(changed)) stop("Part ", number[changed][1], " of ", count[changed][1], " was changed on its way.")
  if (length(unique(paste(of(2), of(3)))) > 1) stop("These parts are of different files.")
  missing <- setdiff(seq_len(count[1]), number)
  if (length(missing)) stop("Of ", count[1], " parts, these are missing: ", toString(missing), ".")
  text <- paste(piece[match(seq_len(count[1]), number)], collapse = "")
  if (sociogram_crc32(text) != of(3)[1]) stop("The parts do not fit together.")
  json <- rawToChar(memDecompress(sociogram_base64(text), "gzip"))
  Encoding(json) <- "UTF-8"
  json
}

sociogram_join <- function(fields) jsonlite::fromJSON(sociogram_text(fields))
