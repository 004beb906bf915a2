// Loaded by `--import`: has every ES module, and CommonJS module that one imports, told by its address.
import { register } from 'node:module';

register('./trace-hook.js', import.meta.url);
