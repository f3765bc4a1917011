#!/bin/sh
# An outside scoring module in shell and awk, for any questionnaire: how many answers are missing and how many were declined.
#
# A shell has no JSON, and needs none here: the program writes every line without blanks, "sheet" first, and a gap is always
# {"none":"missing"}, {"none":"declined"} or {"none":"not-shown"}; no text of a pupil ever stands in a line.
exec awk '
NR == 1 {
  # The handshake: this module takes any questionnaire.
  if ($0 !~ /^\{"protocol":1,/) exit 1
  print "{\"protocol\":1,\"module\":{\"id\":\"gap-count\",\"version\":\"1.0.0\"," \
    "\"title\":{\"ru\":\"Счёт пропусков\",\"en\":\"Gaps counted\"}," \
    "\"outputs\":[" \
    "{\"id\":\"gaps-missing\",\"title\":{\"ru\":\"Без ответа\",\"en\":\"Left open\"},\"kind\":\"whole\",\"from\":0,\"to\":9999}," \
    "{\"id\":\"gaps-declined\",\"title\":{\"ru\":\"Отказ отвечать\",\"en\":\"Declined\"},\"kind\":\"whole\",\"from\":0,\"to\":9999}]," \
    "\"citations\":[\"Orientir, Samples/Modules/gap-count.sh: an example of a module.\"]}}"
  next
}
{
  # Whatever is no sheet ends the module: better no score than a made-up one.
  if ($0 !~ /^\{"sheet":[0-9]+,"answers":\{.*\}\}$/) exit 1
  match($0, /[0-9]+/)
  number = substr($0, RSTART, RLENGTH)
  # gsub says how many it has replaced.
  missing = gsub(/\{"none":"missing"\}/, "0")
  declined = gsub(/\{"none":"declined"\}/, "0")
  print "{\"sheet\":" number ",\"scores\":{\"gaps-missing\":" missing ",\"gaps-declined\":" declined "}}"
}'
