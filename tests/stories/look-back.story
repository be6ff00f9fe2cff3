# Two sittings of one record: the second looks back at what the first agreed, its decision too. What stays open goes on
# to a vote. The program is killed in the middle of a note, and goes on where it was.
protocol: look-back
file: look-back.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
start: 2026-11-20T15:10:00-05:00
---
<Enter>
The plan. "Make the cards"<Enter>"jo"<Enter>"tue"<Enter><Enter>
"Ring the bell"<Enter>"an"<Enter>"mon"<Enter><Enter>
<Tab>
What it serves. "Picture cards at the door"<C-g>
wait 2s
<Enter>
<g>
<Esc>
<g>
<Enter>
<q>
look
wait 336h
Two weeks later. <Enter>
<Enter>
<Enter>
look
The cards: as planned and better. <3><3>
The bell: not started, so no effect is asked. <1>
look
The decision: partly. <2><e>"only on rainy d"
kill
start
<Enter>
look
"ays"<Enter>
The note was on the last line; what stays open goes to the vote. Ana's dot. <2><Enter><1>
look
Back once more: the effect of the decision, too, and a wrong number mended. <S-Tab>
<Down*2><Right><2><Up><Right><BS><Left><Down><3>
look
What is done by half stays open, and in the vote. <Tab>
look
<g>
wait 2s
look
<Enter>
