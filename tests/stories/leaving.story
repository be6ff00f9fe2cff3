# Mei leaves in the middle. What she said stays on the page and counts; a number pressed on in rhythm signs for nobody
# who has left, neither in the step nor on the closing page; and a meeting closed without its last step says so.
protocol: leaving
file: leaving.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"a quiet start"<Enter>"ten minutes after lunch"<Enter>"a room of my own"<Enter>
The list is full after one line; in its field X is a letter. "Start quietly"<Enter>
expect Esc, then X, takes one out.
"Another"<Enter>
refused takes at most 1. Esc, then X, takes one out.
<BS*7><C-g>
wait 1s
<Enter>
expect What is it?
A step with a long title is left out; that the reason is kept can be read to the end. <Esc><s>
wait 1s
<x>
expect in the record as skipped, with this reason.
look
<Esc><Esc><C-g>
wait 1s
<Enter>
expect Which comes first?
Mei says hers first and has to go. <Down><Down><1>
<w>
wait 1s
<3><Space>
expect Mei Tan leaves
<Esc>
Her answer stays, and the others are still asked. <Up><Up>
expect 1 of 3 in
look
<1><2>
expect 3 of 3 in
What she said in the round stands there too, and can be corrected. <s>
wait 1s
<Home><Enter><e>
expect a room of my own
expect 3 of 3 heard
<Esc><Esc>
<Tab><5><5>
expect 2 of 2 in
<Tab>
expect 0 of 3 asked
Ana and Jon sign; the next number in rhythm is nobody's word. <1><1><1>
expect 2 of 3 asked
look
<G>
wait 1s
<Enter>
wait 1s
<Enter>
expect Is the record complete?
<g><Enter><Enter>
On the closing page the same, below Jon. <Down><1><1><1>
expect Mei Tan      left 15:02 · can sign later
look
<g>
wait 1s
<2>
look
