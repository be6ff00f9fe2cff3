# Somebody leaves with a covered answer half-written. Whose it is and what can be done is said, without a word of it;
# back in the room they finish it.
protocol: covered
file: covered.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
<Enter>
<Enter>
"A fixed time to plan"<C-g>
<Enter>
"Knowing on Monday"<Esc>
expect What Jon began waits under the cover.
<Esc>
expect begun
Jon has to go. <w>
<2><Space>
<Esc>
absent Knowing
look
<g>
absent Knowing
look
<Esc>
He comes back. <w>
<u>
<Esc>
absent answer begun
expect begun
<Enter>
expect What Jon began waits under the cover.
<Enter>
<C-r>
expect Knowing on Monday
