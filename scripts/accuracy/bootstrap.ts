export { bootstrap, type Estimate } from '../../src/training/bootstrap.js'
