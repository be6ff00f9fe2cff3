# Closing early: the room goes to the closing page in the middle, comes back once, settles what was parked, mends what
# is missing, and closes. What was not reached is said in the minutes.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>
<F4>"Lunch rota"<Enter>
<F2>"Tell the office"<C-g>
Half a line is left. "Ask the o"
<C-c><2>
look
The half line was added before. Esc goes back to the meeting once more, and asks. <Esc>
expect Bring the meeting to 1 Ideas?
<Enter>
expect What is it about?
<Esc><q><2>
The parked item: how was it come back to? <Down*7>
<Enter>
look
"Ana asks Luis tomorrow"<C-g>
look
The action has nobody. <Up*2><Enter>
"an"<C-g>
expect 1 action has a person
G goes on, and again; without a first thing and a date. <g>
look
<Tab>
look
A day that is none; the first letter takes the place of what was proposed. "nexst fri"<Enter>
refused is no date we know
<BS*10>"12/4"<Enter>
refused "12/4" could be 12 Apr or 4 Dec. Write it so, or as 2026-12-04.
<BS*10>"fri 15:10"<Enter>
expect The day is kept, the time 15:10 is not.
look
<1><1>
look
Enter in rhythm does not close; G asks. <Enter><Enter><Enter>
look
<g>
<Esc>
<g>
<Enter>
look
Home. <Esc>
look
