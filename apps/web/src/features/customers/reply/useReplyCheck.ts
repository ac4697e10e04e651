import type { Reply, ReplyBreak } from '@rapport/core/reply';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { checkerQuery } from './checkerQuery.ts';
import { blanksIn, pauseAfter, stillThere } from './settling.ts';

export interface ReplyCheck {
  /** The field in which the reply is written. */
  field: RefObject<HTMLTextAreaElement | null>;
  /** Whether anything was read yet. */
  isRead: boolean;
  breaks: readonly ReplyBreak[];
  /** Where "…" waits for words. */
  blanks: readonly { start: number; end: number }[];
  /** Reads what is written without waiting, as when the field is left. */
  settle: () => void;
  select: (start: number, end: number) => void;
  /** Writes what a break suggests, as one would type it; undefined where it does not say what to write. */
  rewriterOf: (broken: ReplyBreak) => (() => void) | undefined;
}

/** A reply being written, read at each rest of the hand, and what it would break. */
export function useReplyCheck(reply: Omit<Reply, 'unasked'>): ReplyCheck {
  const { text, language, context, relationship, hasConsent } = reply;
  const field = useRef<HTMLTextAreaElement>(null);
  const { data: checker } = useQuery(checkerQuery);
  const [read, setRead] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRead(text), pauseAfter(text));
    return () => clearTimeout(timer);
  }, [text]);
  const found = useMemo(
    () => checker?.checkReply({ text: read, language, context, relationship, hasConsent }) ?? [],
    [checker, read, language, context, relationship, hasConsent],
  );
  const isRead = checker !== undefined && read.trim() !== '' && text.trim() !== '';
  const select = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return {
    field,
    isRead,
    breaks: isRead ? stillThere(found, text) : [],
    blanks: isRead ? blanksIn(text) : [],
    settle: () => setRead(text),
    select,
    rewriterOf: (broken) => {
      const rewording = checker?.rewordingOf(text, broken);
      if (!rewording) return undefined;
      const { start, end, words } = rewording;
      return () => {
        select(start, end);
        // The only way to write that the field hears of and that undo takes back.
        document.execCommand('insertText', false, words);
        const blank = blanksIn(words)[0];
        if (blank) select(start + blank.start, start + blank.end);
        setRead(text.slice(0, start) + words + text.slice(end));
      };
    },
  };
}
