# Words that somebody has signed with do not give way on one key, and Tab does not sign with half a sentence.
protocol: roles
file: ../protocols/roles.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
topic: Tasks after recess
---
<Enter>
<1><2><1><2><1><2><1><2><1><2><Enter>
<1><2><1><2><1><2><1><2><1><2><Enter>
<g>
wait 1s
<Enter*2>
expect Our agreement
<1><Down><Home><1><Down><Home><1><Down><Home><1><Down><Home><1>
<Tab>
expect 0 of 2 asked
Tab leaves half an objection where it is. <3>"Not before"<Tab>
expect 0 of 2 asked
<S-Tab>
absent Not before
<Tab>
expect 0 of 2 asked
<Home><3>
expect Not before
" the bus"<Enter>
expect 1 of 2 asked
One key more, and the objection would be gone: it is asked. <Up><1>
expect Agree in place of this?  Ana Ruiz objects: "Not before the bus"
look
<Esc>
expect Not before the bus
<BS>
expect Take this back?  Ana Ruiz objects: "Not before the bus"
<Esc>
<1><Enter>
absent Not before the bus
<2>"with a printer"<Enter>
<g>
wait 1s
<Enter>
wait 1s
<Enter>
expect Thanks
<C-g>
wait 1s
<Enter>
expect Is the record complete?
<g>
expect Do we agree with what is written?
The same at the close. <Esc><Down*3><1>
expect Agree in place of this?  Jon Bell agrees: "with a printer"
look
<Esc>
expect with a printer
<1><Enter>
absent with a printer
