import type { Plugin, Rolldown } from 'vite';

const always = ['/before-paint.js', '/favicon.svg', '/counter.webmanifest', '/icon-192.png'];

/** Lists, in counter-files.json, what the counter's pages are made of: public/counter-worker.js keeps it for when there is no network. */
export function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = new Set<string>();
        const take = (name: string): void => {
          const chunk = bundle[name];
          if (chunk?.type !== 'chunk' || files.has(name)) return;
          files.add(name);
          for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
          for (const imported of chunk.imports) take(imported);
        };
        for (const chunk of Object.values(bundle)) if (isOfCounter(chunk)) take(chunk.fileName);
        const fonts = Object.keys(bundle).filter((name) =>
          /inter-latin(-ext)?-wght-normal.*\.woff2$/.test(name),
        );
        const source = JSON.stringify([...always, ...[...files, ...fonts].map((name) => `/${name}`)]);
        this.emitFile({ type: 'asset', fileName: 'counter-files.json', source });
      },
    },
  };
}

function isOfCounter(chunk: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean {
  if (chunk.type !== 'chunk') return false;
  if (chunk.isEntry) return true;
  return Boolean(chunk.facadeModuleId?.match(/\/features\/counter\/|\/i18n\/(fr|en)\/catalogue\.ts$/));
}
