# Two meetings of one team: the second opens on what the first agreed. Each line gets its two numbers or waits; going
# back and undo work there as everywhere; what stays open is on Home, and comes again.
protocol: last-time
file: last-time.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
start: 2026-11-20T15:02:00-05:00
---
<Enter>
Three things are agreed. "Make 26 picture cards"<Enter>"jo"<Enter>"tue"<Enter>"on every desk"<Enter>
"Ring at 10:23"<Enter>"me"<Enter>"mon"<Enter><Enter>
"Move the reading table"<Enter>"an"<Enter><Enter><Enter>
And one in passing. <F2>"Tell the office"<C-g>
A decision with its day: two weeks on we look at it again. <F3>"Start two minutes earlier"<Enter>"cheap"<Enter>"4 dec"<C-g>
<C-g>
wait 2s
<Enter>
"The office"<C-g>
wait 2s
<Enter>
<g>
<Esc>
<g>
<Enter>
<Esc>
look
expect 4 open actions
The list of all. <1>
look
The minutes it stands in, and back to the list. <Enter>
expect Minutes · 
<Esc>
expect Actions and decisions · Room 12
A date is mended here, and a name; done is said in the review. <e>
expect Who does it; a comma between two names.
<Enter>
expect The day: Fri, +2w or 4 Dec
look
"tomorrow"<Enter>
expect tomorrow
<Esc>
wait 168h
A week later two are late. <Down>
look
The second meeting. <Enter>
<Enter>
<Enter>
<Enter>
look
The first waits until next time. <9>
The table: partly, no change. <2><2>
look
Not quite: one goes back, and says worse. <Up><Right><1>
U takes that back. <u>
look
<Enter>
The bell: as planned, better, with a note. <3><3>
<Up><e>"Mei rings it, every day"<Enter>
look
The number there is none. <7>
refused Nothing here has the number 7
The cards: as planned, and the goal is met. <3><4>
look
<g>
wait 2s
look
<Enter>
Now the plan. "Ask for a bell"<Enter>"me"<Enter>"+2w"<Enter><Enter>
From the next step one can still look at it. <Esc><s><Up><Enter>
look
<Esc><Esc><C-g>
wait 2s
<Enter>
<C-g>
wait 2s
<Enter>
<g>
<Esc>
<g>
<Enter>
<Esc>
look
What is over is told too. <1><f>
look
<Esc>
wait 168h
On its day the decision waits as well. <Down>
look
The third meeting. <3>
<Enter>
<Enter>
<Enter>
resize 40x12
look
resize 140x40
look
resize 80x24
In a hurry: G, Enter. <g>
wait 2s
look
<Enter>
expect Who does what by when?
