# Items are edited, emptied, taken out and put in another order; the number of what was taken out is kept in the record.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picure card"<Enter>"Greet at the door"<Enter>"Ask the office"<Enter>
Up into an earlier line, mended in place. <Up*3><End><Left*7><BS>"tu"<Enter>
look
Outside the field: + moves a line down, - up. <Esc><Up><Up><+>
look
<-><->
look
X takes a line out, and asks. <x>
look
The next line has the keys then: several go one after the other. <Enter>
look
Emptied and finished: it is asked as well. <Enter>
<Esc><Down><Enter><BS*20><Enter>
look
