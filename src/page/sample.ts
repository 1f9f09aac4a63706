/** A note with much to mend, for somebody who wants to see what the page does. Everybody in it is invented. */
export const sampleNote = `Management oversight

SW has completed stat visit. LAC seen in placement and contact with dad has been chaotic, mum failed to engage. Agreed as per SW recommendation.

Actions:
- SW to progress the case ASAP
- Continue to monitor contact

Mum's number is 07700 900123.`
