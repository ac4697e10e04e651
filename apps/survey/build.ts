import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** What each file may weigh, compressed: the page whole, and the script on other sites. */
const most = { 'page.js': 110_000, 'page.css': 10_000, 'embed.js': 15_000 };

const folder = join(import.meta.dirname, 'dist');
for (const name of ['page', 'embed'] as const) {
  const result = (await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: name === 'page',
      target: 'es2022',
      cssCodeSplit: false,
      lib: {
        entry: `src/${name}.${name === 'page' ? 'tsx' : 'ts'}`,
        formats: ['iife'],
        name: 'rapportSurvey',
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  })) as Rolldown.RolldownOutput[];
  for (const file of result.flatMap(({ output }) => output)) {
    const content = file.type === 'chunk' ? file.code : file.source;
    const bytes = gzipSync(content).length;
    console.log(`${file.fileName.padEnd(12)} ${bytes} bytes gz`);
    const bound = most[file.fileName as keyof typeof most];
    if (bound !== undefined && bytes > bound)
      throw new Error(`${file.fileName} weighs ${bytes} bytes, over ${bound}`);
  }
}
// What the server reads is text: a marker says that the build ended.
writeFileSync(join(folder, 'built'), new Date().toISOString());
