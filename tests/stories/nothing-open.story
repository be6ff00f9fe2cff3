# A weekly check-in begins with last week's promises. The first one has none: that step is passed over, its minutes are
# not planned, and the minutes say so. A week later there is one, and the meeting begins with it.
protocol: weekly-check-in
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
start: 2026-11-20T15:10:00-05:00
---
look
expect 13 min · ends about 15:23
<Enter>
expect How the week was
absent What became of our actions?
look
"The small group read alone."<Enter>
In Steps one sees why it began with the second. <Esc><s>
expect nothing is open
look
<Esc>
A promise for next week, in passing. <F2>"Ask the office for bus lists"<Enter>"an"<C-g>
kill
resume
expect How the week was
<Esc><g>
wait 2s
<Enter>
expect What we saw
One can still look at what was passed over. <Esc><s><Up><Up><Enter>
expect What became of our actions?
look
<Esc><Esc>
The rest is left: to the close. <q><2>
look
<g>
"Ask today"<Enter>"+1w"<Enter><1><1><g><Enter>
expect The meeting is closed
<Esc>
expect 1 open action
wait 168h
The next one begins with the promise. <Down>
<Enter>
<Enter>
<Enter>
expect 15 min · ends about
<Enter>
look
expect What became of our actions?
