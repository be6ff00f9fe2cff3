# An order by person: numbers give the next place; the same number takes it back. Ties are shown; the room votes again
# with fresh dots, and the first round is kept.
protocol: ballots
file: ballots.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
<g>
<Enter>
expect Ana Ruiz's order
Ana puts the third first, then the first, and the second; then she takes the first back. <3><1><2><1>
look
<1><Enter>
Jon ranks one only, and is told what becomes of the others; he goes back for a second. <2><Enter>
expect Jon Bell put 1 of 4 in order; the other 3 get no points. ← goes back.
<Left><3><Enter>
expect Jon Bell put 2 of 4 in order; the other 2 get no points. ← goes back.
Mei ranks all. <1><2><3><4>
look
<Enter>
expect Result
look
<g>
<Enter>
<Enter>
expect Ana Ruiz's dots
Dots may stack. <1><+><+>
A fourth is refused. <+>
refused Ana Ruiz has placed all 3 dots. − takes one back; Enter goes on.
<-><2><Enter>
<2><2><1><Enter>
<1><2><Enter>
expect Result
expect tie
look
Vote again, once more with fresh dots. <k>"vote again"
expect Vote again
<Enter>
expect round 2
look
<2><Enter><2><2><Enter><1><Enter>
expect Result
look
kill
resume
expect Result
<g>
look
