/** Every word that the training mode itself says, in English. */
export const trainingWords = {
  open: 'Training: score sample notes yourself first',
  heading: 'Score notes, then compare',
  back: 'Back to checking a note',
}
