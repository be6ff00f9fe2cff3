# Looking at another step never moves the meeting; what one sees there can be corrected; the meeting can be brought
# back, and what came after is kept.
protocol: weekly-check-in
file: ../protocols/weekly-check-in-v1.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"The small group opened their books alone."<Enter>"Recess duty ran late."<Enter>
<C-g>
<Enter>
"Three days out of five they read before the bell."<Tab>"Tino after recess"<Enter>
<C-g>
<Enter>
expect What is different next week?
Half a line is written, when somebody asks what was said about the books. "Fire dri"
<Esc><s>
look
<Up><Up><Enter>
expect Looking at 1 How the week was
look
G does not close a step that is only looked at. <g>
refused You are looking at step 1. Esc goes back to step 3; there G closes it.
The next step is one key away. <Right>
expect Looking at 2 What we saw
<Left>
It was not alone: E corrects what one sees. <e>
expect Correcting 1 How the week was
look
<Enter>" almost"<Enter>
look
<Esc>
<Esc>
look
expect Fire dri
The half line waits where it was. <Enter>"ll on Tuesday"<Enter>
The meeting itself goes back to step 2; B asks. <Esc><s><Up><b>
expect Bring
look
<Enter>
expect What we saw
look
<Tab>"The new seating"<Enter>
<C-g>
<Enter>
expect What is coming
look
