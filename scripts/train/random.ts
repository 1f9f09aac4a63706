export { Random } from '../../src/training/random.js'
