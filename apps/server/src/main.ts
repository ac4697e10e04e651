import { enableCompileCache } from 'node:module';

// Reading and compiling the modules is most of a start: what was compiled is kept for the next one.
enableCompileCache();
const { serve, fail } = await import('./serve.ts');
await serve(process.argv.slice(2)).catch(fail);
