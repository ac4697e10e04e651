import { i18n } from '@lingui/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** A word that something was done; it leaves by itself. @returns its id, to make it leave sooner */
export function notifyDone(message: ReactNode, staysMs = 5_000): string {
  return notifications.show({ message, color: 'green', autoClose: staysMs, closeButtonProps: closeButton() });
}

/** A word that something was refused; it stays until read. */
export function notifyRefused(title: string, message: ReactNode): void {
  notifications.show({ title, message, color: 'red', autoClose: false, closeButtonProps: closeButton() });
}

function closeButton(): { 'aria-label': string } {
  return { 'aria-label': i18n._('shell.close') };
}
