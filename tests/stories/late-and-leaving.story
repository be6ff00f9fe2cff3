# Somebody comes late, somebody leaves, somebody new joins, and a role is handed over. The times are in the minutes.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
start: 2026-11-20T15:10:00-05:00
---
Mei is not here yet. <Esc><3>
look
<Enter><Enter>
expect Ideas
wait 6m
<Esc><w>
look
Mei comes in; her number alone changes nothing. <3>
expect – away
<Space>
look
A visitor joins. <4>
look
"Sam Okoro"<Enter>"principal"<Enter>
look
A name and a position in one line, and a position begun. <5>
"Li Wei: nur"<Enter>
expect Enter takes it
look
<Enter>
expect Li Wei is here; the time is in the minutes.
Jon leaves. By a slip first Ana, and back at once. <Up><Up><Up><Up><Space><Space>
expect ✓ here          Ana Ruiz
<2><Space>
look
# Not yet: he only fetched the cards. U brings back whoever left last, and once more takes it back.
<u>
expect Jon Bell is here; the time is in the minutes. U takes it back.
expect ✓ here          Jon Bell
<u>
expect – until 15:16   Jon Bell
His role goes to Mei. <8>
look
<3>
look
<Esc>
"We go on without Jon"<Enter>
look
