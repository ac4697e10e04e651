import {
  assistantCall,
  assistantChange,
  assistantSettings,
  assistantTry,
  suggestions,
  suggestionsAsked,
  summary,
  summaryAsked,
} from '@rapport/contracts/assistant';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { listCalls } from './listCalls.ts';
import { changeAssistant, readAssistant } from './settings.ts';
import { suggest } from './suggest.ts';
import { summarise } from './summarise.ts';
import { tryModel } from './tryModel.ts';

const tags = ['assistant'];
const config = { permission: 'verbatims:read', rateLimit: { max: 20, timeWindow: '1 minute' } } as const;

/** A language model of the workspace's choice, off until it is set. */
export const assistant: Feature = {
  name: 'assistant',
  routes: (server, deps) => {
    server.get(
      '/api/v1/assistant',
      {
        config: { permission: 'settings:read' },
        schema: {
          summary: 'Which language model is set, and what it has cost',
          tags,
          response: { 200: assistantSettings },
        },
      },
      async (request) => request.inWorkspace(readAssistant),
    );
    server.patch(
      '/api/v1/assistant',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'Set the language model, its key and what may be spent',
          description:
            'Any address that speaks the protocol of OpenAI’s chat completions. Another address forgets the key.',
          tags,
          body: assistantChange,
          response: { 200: assistantSettings },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeAssistant(ctx, deps.vault, request.body)),
    );
    server.post(
      '/api/v1/assistant/tries',
      {
        config: { permission: 'settings:manage', rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: {
          summary: 'Ask the model for one word, to see whether it answers',
          description: 'No text leaves.',
          tags,
          response: { 200: assistantTry },
        },
      },
      async (request) => tryModel(deps, (work) => request.inWorkspace(work)),
    );
    server.get(
      '/api/v1/assistant/calls',
      {
        config: { permission: 'audit:read' },
        schema: {
          summary: 'The latest times the model was asked, and what it cost',
          tags,
          response: { 200: z.array(assistantCall) },
        },
      },
      async (request) => request.inWorkspace(listCalls),
    );
    server.post(
      '/api/v1/assistant/summaries',
      {
        config,
        schema: {
          summary: 'What a set of texts says, in points with quotes',
          description:
            'Names, addresses, phones, cards and IBAN are taken out before the texts leave. Quotes are checked: those that are not in the texts are left out.',
          tags,
          body: summaryAsked,
          response: { 200: summary },
        },
      },
      async (request) => summarise(deps, (work) => request.inWorkspace(work), request.body),
    );
    server.post(
      '/api/v1/assistant/suggestions',
      {
        config: { ...config, permission: 'verbatims:write' },
        schema: {
          summary: 'Topics that the model sees in texts, for a person to confirm',
          tags,
          body: suggestionsAsked,
          response: { 200: suggestions },
        },
      },
      async (request) => suggest(deps, (work) => request.inWorkspace(work), request.body.ids),
    );
  },
};
