# psych.R TASK COHORT -> one JSON line: R's psych for alpha (c) and omega (d), the reference for most psychologists. One thread.
suppressMessages(library(psych))
arguments <- commandArgs(TRUE); task <- arguments[1]; path <- arguments[2]
n <- file.info(path)$size / 62
raw <- matrix(as.integer(readBin(path, "raw", n * 62)), ncol = 62, byrow = TRUE)[, 1:60]
turned <- rep((0:9) %% 3 == 2, 6); raw[, turned] <- 4L - raw[, turned]
scales <- lapply(0:5, function(s) as.data.frame(raw[, s * 10 + 1:10])); rm(raw); invisible(gc())
run <- switch(task,
  c = function() sum(sapply(scales, function(part) {
    found <- suppressWarnings(alpha(part, check.keys = FALSE))
    found$total$raw_alpha + sum(found$item.stats$r.drop) * 0 + sum(found$alpha.drop$raw_alpha) +
      sum(sapply(1:10, function(i) cor(part[, i], rowSums(part[, -i]))))
  })),
  d = function() sum(sapply(scales, function(part) {
    loadings <- suppressWarnings(fa(part, nfactors = 1, fm = "minres"))$loadings[, 1]
    sum(loadings)^2 / (sum(loadings)^2 + sum(1 - loadings^2))
  })))
times <- c(); start <- proc.time()[3]; check <- 0
repeat {
  times <- c(times, system.time(check <- run())[3])
  if (length(times) >= 3 && (length(times) >= 9 || proc.time()[3] - start > 15)) break
  if (proc.time()[3] - start > 60) break
}
times <- sort(times)
cat(sprintf('{"engine": "R psych", "task": "%s", "N": %d, "wall_min": %.6f, "wall_med": %.6f, "reps": %d, "check": %.9f}\n',
  task, n, times[1], times[ceiling(length(times) / 2)], length(times), check))
