# When we meet again: going away from an empty line says nothing; only Enter on it says that there is no next meeting.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"Start earlier"<Enter>
<C-c><2>
look
<g>
"Jon brings the cards"<Enter>
The caret stands in the empty line of the day; up and out of it, and back. <Up>
expect nothing agreed yet
And with Shift+Tab, Esc, ↓ and Tab. <Enter><S-Tab>
expect nothing agreed yet
<Enter><Down>
expect nothing agreed yet
<Up><Enter><Esc>
expect nothing agreed yet
<Enter><Tab>
expect nothing agreed yet
<Up>
A day, then emptied and left: it stands as it was agreed. <Enter>"fri"<Enter>
<Up><Enter>
<BS*20><Up>
absent no next meeting
look
Enter on the empty line. <Enter>
<BS*20><Enter>
expect no next meeting
look
