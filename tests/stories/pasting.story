# Several pasted lines in a list are asked about; escapes and tabs are cleaned; outside a field nothing is pasted.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
paste Start earlier\n- Picture card\n\n  Greet at the door  \n\e[31mred\e[0m
look
<Enter>
look
paste one line only
<Enter>
<Esc>
paste q
refused Paste goes into a field. Enter opens one.
look
# Numbers that a document gave its lines go like its bullets.
<Esc><Enter>
paste 1. Ring a bell\n2) Sing
expect Ring a bell · Sing
<Esc>
# A refusal from before does not stand under the question as if it belonged to it.
<Enter>
refused Nothing to add.
paste Knock twice\nWhistle
look
<Esc>
