/** A note with gaps, invented, for the tests of the page. */
export const poorNote = `Management oversight 3 May 2024

I met with Priya (SW) today. Mia (7) has missed her contact with dad twice, and mum failed to engage with the FSW. EDT rang on Sunday.

Actions:
- Priya to visit Mia at school by 10 May 2024
- SW to progress the case ASAP

Review at next supervision. Dad's number is 07700 900123.`

/** The same after a manager has thought about it. */
export const goodNote = `Management oversight, Friday 3 May 2024

Mia (7) did not see her dad on 20 or 27 April, because his shifts changed and nobody told us. I have decided that Mia goes on living with her gran, because gran has kept every promise since January and Mia told Priya that she feels safe there.

For Mia this means that she sleeps in her own room, keeps her school and her friends, and sees her dad again on Saturdays.

Actions:
- Priya (social worker) to visit Mia at school by 10 May 2024
- Priya to ring dad about his shifts by Tuesday 7 May 2024

I will look at this again with Priya in supervision on 17 May 2024.`

/** Four hundred words and a few more, made of the two above. */
export const longNote = `${goodNote}\n\n${poorNote}\n\n${goodNote.replaceAll('Mia', 'Sam')}\n\n${goodNote.replaceAll('Mia', 'Kai')}`
