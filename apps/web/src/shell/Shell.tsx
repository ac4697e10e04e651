import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { BottomBar } from './BottomBar.tsx';
import { SampleNote } from './SampleNote.tsx';
import classes from './Shell.module.css';
import { SideBar } from './SideBar.tsx';
import { useShortcuts } from './useShortcuts.ts';

const HelpDialog = lazy(() => import('./HelpDialog.tsx').then((module) => ({ default: module.HelpDialog })));
const Palette = lazy(() => import('./Palette.tsx').then((module) => ({ default: module.Palette })));

/** The frame of every page: navigation at the left (under the thumb on a phone), the page, help and the palette. */
export function Shell(): ReactElement {
  const { t } = useText();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const openHelp = () => setHelpOpen(true);
  const openPalette = () => setPaletteOpen(true);
  useShortcuts({ help: openHelp, palette: openPalette });
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <SideBar onHelp={openHelp} onPalette={openPalette} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <SampleNote />
        <Outlet />
      </main>
      <BottomBar onHelp={openHelp} />
      <Suspense fallback={null}>
        {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
        {isPaletteOpen && (
          <Palette
            onClose={() => setPaletteOpen(false)}
            onHelp={() => {
              setPaletteOpen(false);
              openHelp();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
