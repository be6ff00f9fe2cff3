# Norms are voted on by yes and no: by person, then by hands for and against; a slip, Backspace, undo, and going back to
# a person. A count of the room stands beside the names and nobody counts twice.
protocol: ballots
file: ballots.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
expect Ana Ruiz's yes and no
Ana: yes, yes, and a slip. <1><1><3>
look
<2>
look
She takes the last one back, and says yes. <-><1>
<Enter>
expect Jon Bell's yes and no
Jon: no to the second. <1><2><1><Enter>
Mei has no word on phones. <1><2>
look
<Enter>
expect Result
look
Jon thinks again: ← goes back to Mei, then to Jon. <Left><Left>
expect Jon Bell's yes and no
<Down><1>
Undo. <u>
expect Enter
<Enter>
<Enter><Enter>
expect Result
The room would rather raise hands. <m><3>
expect Count the hands
<3>
Nobody against. <0>
<1><2>
Four hands cannot be. <4>
look
<2>
look
kill
resume
expect Count the hands
<s>
expect Norms
<Esc>
<g>
look
The read-back is longer than the page: Enter reads on, and again goes on. <Enter>
<Enter>
expect Ana Ruiz's order
