# Words that are left in a field are not lost without a word: the cell marks them, the read-back and the record check
# name them, and each can be finished there.
protocol: left
file: left.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>
Half a thought is left with Esc, and the step is closed. "half a thought"<Esc>
<g>
expect ▲ still being written: half a thought
look
It is wanted after all. <Esc><Enter>
A full list takes no more, and says so. "Greet"<Enter>" them"<C-g>
expect ▲ still being written
look
<Esc>
resize 40x12
<Esc><g>
look
resize 80x24
<Esc>
expect What could we do?
A branch of the whys is left with ↑. <Tab>
look
"The bell rings late"<Enter>"The clock is slow"<Enter><Up><Up><Esc><+>"Nobody listens"<Up><Esc>
look
<g>
expect ▲ still being written: Nobody listens
wait 1s
<Enter>
expect What will we watch?
A date that is none, then on. "Transitions"<Enter>"31 feb"<Tab>
refused is no date we know
<Down>
look
<Tab><Tab><Tab>
look
<S-Tab>"12/4x"<Tab>
look
"Room 4"<Enter>
<Esc><g>
look
wait 1s
<Enter>
Mei objects, and her sentence is left half-way. <Down*2><3>"Not the bus list"<Esc>
expect Not the bus list
look
<g>
expect ▲ still being written: Not the bus list
look
wait 1s
<Enter>
expect Is the record complete?
look
Her line opens the sentence, and it is finished. <Down*8><Enter>
expect Not the bus list
" list's colour"<Enter>
expect Is the record complete?
absent Not the bus list
look
