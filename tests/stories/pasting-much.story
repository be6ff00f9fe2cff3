# A hundred pasted lines keep their numbers readable; a whole file pasted by mistake is not taken.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
paste a\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na
refused These are 501 lines, and at most 500 are taken at once. Nothing was pasted.
paste idea 1\nidea 2\nidea 3\nidea 4\nidea 5\nidea 6\nidea 7\nidea 8\nidea 9\nidea 10\nidea 11\nidea 12\nidea 13\nidea 14\nidea 15\nidea 16\nidea 17\nidea 18\nidea 19\nidea 20\nidea 21\nidea 22\nidea 23\nidea 24\nidea 25\nidea 26\nidea 27\nidea 28\nidea 29\nidea 30\nidea 31\nidea 32\nidea 33\nidea 34\nidea 35\nidea 36\nidea 37\nidea 38\nidea 39\nidea 40\nidea 41\nidea 42\nidea 43\nidea 44\nidea 45\nidea 46\nidea 47\nidea 48\nidea 49\nidea 50\nidea 51\nidea 52\nidea 53\nidea 54\nidea 55\nidea 56\nidea 57\nidea 58\nidea 59\nidea 60\nidea 61\nidea 62\nidea 63\nidea 64\nidea 65\nidea 66\nidea 67\nidea 68\nidea 69\nidea 70\nidea 71\nidea 72\nidea 73\nidea 74\nidea 75\nidea 76\nidea 77\nidea 78\nidea 79\nidea 80\nidea 81\nidea 82\nidea 83\nidea 84\nidea 85\nidea 86\nidea 87\nidea 88\nidea 89\nidea 90\nidea 91\nidea 92\nidea 93\nidea 94\nidea 95\nidea 96\nidea 97\nidea 98\nidea 99\nidea 100\nidea 101
expect Add 101 items?
wait 1s
<Enter>
expect 101  idea 101
look
