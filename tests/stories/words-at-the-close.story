# Words on the closing page are kept like all others: the first thing after a crash, and what somebody signs with when
# the caret was taken out of it.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>
<C-c><2>
expect Is the record complete?
<g>"Jon brings two cards"
expect Jon brings two cards
kill
resume
<g>
expect Jon brings two cards
<Enter><S-Tab>
paste , on Monday
<Enter><Enter>
expect Jon brings two cards, on Monday
Jon objects, and the room stops him for a moment. <Down><3>"The hall is not free"<Esc>
expect not signed yet: 3 goes on with the objection
look
kill
resume
<g><Esc>
expect The hall is not free
<Down*3><3>" at ten."<Enter>
expect ▲ objects
absent not signed yet
look
Ana begins an objection, leaves it, and agrees: nothing waits behind her word. <Up><3>"But"<Esc>
expect ▲ But
<1>
absent ▲ But
absent not signed yet
