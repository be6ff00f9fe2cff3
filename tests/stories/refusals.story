# Refusals are sentences that name the thing and say what to do; nothing has changed after one.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
Undo has nothing here. <Enter>
<Esc><u>
look
<y>
look
Enter on the empty line. <Enter><Enter>
look
"Start earlier"<Enter>"Picture card"<Enter>"Greet"<Enter>
<C-s>
look
<C-g>
<Enter>
Three dots where there are two. <1><1><2><3>
look
<-><->
look
<9>
look
Looking is not closing. <Esc><s><Up><Enter><g>
refused You are looking at step 1.
<Esc>
Take a person's name that two share. <F2>"Call"<Enter>"xx"<C-g>
look
<F2>"Call again"<Enter>""<Enter>"1 jan 2020"<C-g>
look
