import { relationshipTypes } from '@rapport/core/relations';
import { describe, expect, test } from 'vitest';
import {
  agent,
  app,
  clock,
  customerId,
  detractor,
  lead,
  list,
  page,
  somebody,
  tell,
  useCases,
} from './caseTests.ts';

useCases();

describe('rules as data', () => {
  test('the preview counts what a month would have opened, and what is opened from it opens once', async () => {
    const settings = (await lead({ url: '/api/v1/case-settings' })).json();
    const old = { at: '2026-11-10T09:00:00Z' };
    await tell([{ ...detractor, ...old, text: 'Déçu' }], somebody());
    await tell([{ kind: 'complaint', ...old }], somebody());
    await tell([{ kind: 'answer', ...old, properties: { measure: 'nps', score: 10 } }], somebody());
    await tell([{ kind: 'visit' }], somebody());
    expect(await list()).toEqual([]);
    const preview = (
      await lead({
        method: 'POST',
        url: '/api/v1/case-settings/preview',
        payload: { rules: settings.rules, days: 30 },
      })
    ).json();
    const met = (key: string) => preview.perRule.find((rule: { key: string }) => rule.key === key);
    expect(met('detractor').met).toBeGreaterThanOrEqual(1);
    expect(met('detractor').examples[0]).toHaveProperty('text');
    expect(preview.customers).toBeGreaterThanOrEqual(2);
    const openings = () =>
      lead({ method: 'POST', url: '/api/v1/case-settings/openings', payload: { days: 30 } });
    const opened = (await openings()).json();
    expect(opened.opened).toBe(preview.customers);
    expect((await openings()).json()).toMatchObject({ opened: 0, added: 0 });
  });

  test('a rule written here opens a case, under its name and for whom it names; never a second one for one cause', async () => {
    const put = (key: string, body: object, by = lead) =>
      by({ method: 'PUT', url: `/api/v1/case-settings/rules/${key}`, payload: body });
    const rule = (match: object, more = {}) => ({
      isOn: true,
      trigger: { kind: 'own', name: 'Colis abîmés', match },
      priority: 'urgent',
      skill: null,
      owner: agent.userId,
      maxAgeHours: 72,
      ...more,
    });
    const match = { kinds: ['message', 'complaint'], channels: ['email'], words: ['colis abîmé'] };
    const before = (await lead({ url: '/api/v1/case-settings' })).json();
    try {
      const past = { at: '2026-11-12T09:00:00Z', channel: 'email' } as const;
      await tell([{ ...past, text: 'Bonjour, mon colis est arrivé abîmé.' }], somebody());
      await tell([{ ...past, text: 'Encore des colis abimés, merci de voir.' }], somebody());
      const tried = async (own: object) =>
        (
          await lead({
            method: 'POST',
            url: '/api/v1/case-settings/preview',
            payload: { rules: [{ key: 'own-1', ...own }], days: 30 },
          })
        ).json();
      const preview = await tried(rule(match));
      expect(preview).toMatchObject({ cases: 1, customers: 1, perRule: [{ key: 'own-1', met: 1 }] });
      expect(preview.perRule[0].examples[0].text).toMatch(/abimés/);
      expect(await list()).toEqual([]);

      const kept = await put('own-1', rule(match));
      expect(kept.statusCode, kept.body).toBe(200);
      expect(kept.json().rules).toHaveLength(before.rules.length + 1);
      const who = somebody();
      const said = { channel: 'email', text: 'Le colis abîmé, je n’en veux pas.' } as const;
      await tell([{ ...said, kind: 'complaint', id: 'own-once' }], who);
      await tell([{ ...said, kind: 'complaint', id: 'own-once' }], who);
      const [one, ...others] = await list();
      expect(others).toEqual([]);
      expect(one).toMatchObject({
        origin: 'own',
        priority: 'urgent',
        owner: { id: agent.userId },
        causes: 1,
        cause: { kinds: ['own', 'complaint'], rule: 'Colis abîmés' },
      });
      expect((await page(one!.id)).ownerBecause).toBe('named');
      await tell([{ channel: 'email', text: 'Un vase fêlé.' }], somebody());
      await tell([{ channel: 'chat', text: 'Un colis abîmé.' }], somebody());
      expect(await list()).toHaveLength(1);

      await put('own-1', rule(match, { isOn: false }));
      await tell([{ channel: 'email', text: 'Colis abîmé, encore.' }], somebody());
      expect(await list()).toHaveLength(1);
    } finally {
      await lead({ method: 'DELETE', url: '/api/v1/case-settings/rules/own-1' });
    }
    expect((await lead({ url: '/api/v1/case-settings' })).json()).toEqual(before);
  });

  test('a rule by topic, by what words say and by relationship reads what is shown of the customer then', async () => {
    const who = somebody();
    const past = { at: '2026-11-18T09:00:00Z', kind: 'message', channel: 'email' } as const;
    await tell([{ ...past, text: 'La livraison est catastrophique, il faut toujours relancer.' }], who);
    const { rows } = await app.database.owner.query(
      `select h.type from relation_history h join identity i on i.customer_id = h.customer_id where i.value = $1`,
      [who],
    );
    const shown = relationshipTypes[rows.at(-1).type]!.key;
    const other = relationshipTypes[(rows.at(-1).type + 1) % 29]!.key;
    const met = async (match: object) => {
      const words = ['catastrophique'];
      const trigger = { kind: 'own', name: 'x', match: { words, ...match } };
      const own = { key: 'own-2', trigger, isOn: true };
      const preview = await lead({
        method: 'POST',
        url: '/api/v1/case-settings/preview',
        payload: { rules: [{ ...own, priority: 'low', skill: null, maxAgeHours: 1 }], days: 30 },
      });
      expect(preview.statusCode, preview.body).toBe(200);
      const id = await customerId(who);
      const examples = preview.json().perRule[0].examples as { customerId: string }[];
      return examples.some((each) => each.customerId === id);
    };
    expect(await met({ topics: ['delivery'], isIll: true })).toBe(true);
    expect(await met({ topics: ['delivery'], relations: [shown] })).toBe(true);
    expect(await met({ topics: ['delivery'], relations: [other] })).toBe(false);
    expect(await met({ says: ['joy'] })).toBe(false);
  });

  test('a rule on a relationship that turned opens one case a turn, whenever it is heard of and whatever else it meets', async () => {
    const turn = (asked: object, more = {}) => ({
      isOn: true,
      trigger: { kind: 'own', name: 'Turned', match: { turn: { probability: 0.1, ...asked } } },
      priority: 'normal',
      skill: null,
      maxAgeHours: 72,
      ...more,
    });
    const put = (rule: object) =>
      lead({ method: 'PUT', url: '/api/v1/case-settings/rules/own-turn', payload: rule });
    const preview = async (rule: object) => {
      const payload = { rules: [{ key: 'own-turn', ...rule }], days: 30 };
      const answer = await lead({ method: 'POST', url: '/api/v1/case-settings/preview', payload });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json().perRule[0].met as number;
    };
    const openPast = async () =>
      (await lead({ method: 'POST', url: '/api/v1/case-settings/openings', payload: { days: 30 } })).json();
    const types = relationshipTypes.map(({ key }) => key);
    try {
      expect((await put(turn({ to: [] }))).statusCode).toBe(400);
      const mixed = { turn: { to: 'hostile', probability: 0.5 }, channels: ['email'] };
      const both = turn({}, { trigger: { kind: 'own', name: 'x', match: mixed } });
      expect((await put(both)).statusCode).toBe(400);

      expect((await put(turn({ to: types }))).statusCode).toBe(200);
      const who = somebody();
      const thanks = { id: 'turn-once', text: 'Merci beaucoup, comme toujours !' };
      await tell([thanks], who);
      await tell([thanks], who);
      expect(await list()).toMatchObject([
        { origin: 'own', causes: 1, cause: { kinds: ['own'], rule: 'Turned', exchangeId: null } },
      ]);
      await openPast();
      expect(await list(`customer=${await customerId(who)}`)).toMatchObject([{ causes: 1 }]);

      const told = somebody();
      await put(turn({ to: types }, { isOn: false }));
      await tell([{ kind: 'visit', at: '2026-11-20T09:00:00Z' }], told);
      const id = await customerId(told);
      await app.database.owner.query(
        `insert into relation_history (workspace_id, customer_id, shown_from, type, previous_type, probability)
         values ($1, $2, $3, $4, $5, 0.7)`,
        [app.workspaceId, id, clock.now, types.indexOf('adversaries'), types.indexOf('old-friends')],
      );
      const before = { from: ['old-friends'], to: 'hostile' };
      expect(await preview(turn(before))).toBe(1);
      expect(await preview(turn({ ...before, probability: 0.71 }))).toBe(0);
      expect(await preview(turn({ ...before, from: ['buddies'] }))).toBe(0);
      expect(await preview(turn({ to: ['adversaries'] }))).toBeGreaterThan(0);
      // The rule that came with the product, which is more pressing, meets it too: one cause still.
      await put(turn(before));
      await openPast();
      await openPast();
      expect(await list(`customer=${id}`)).toMatchObject([
        {
          origin: 'turned-hostile',
          priority: 'urgent',
          causes: 1,
          cause: { kinds: ['turned-hostile', 'own'], rule: null },
        },
      ]);
    } finally {
      await lead({ method: 'DELETE', url: '/api/v1/case-settings/rules/own-turn' });
      await app.database.owner.query('delete from relation_history where type = $1', [
        types.indexOf('adversaries'),
      ]);
    }
  });

  test('two leads who write rules at once keep both; what is no rule, or not theirs to write, is refused', async () => {
    const send = (method: 'PUT' | 'DELETE', key: string, body: object | undefined, by = lead) =>
      by({ method, url: `/api/v1/case-settings/rules/${key}`, ...(body && { payload: body }) });
    const rule = (match: object, more = {}) => ({
      isOn: true,
      trigger: { kind: 'own', name: 'Ours', match },
      priority: 'low',
      skill: null,
      maxAgeHours: 72,
      ...more,
    });
    const fine = rule({ channels: ['social'] });
    const opened = (await lead({ url: '/api/v1/case-settings' })).json();
    await Promise.all(['own-a', 'own-b', 'own-c'].map((key) => send('PUT', key, fine)));
    // A page that was opened before saves the rules it shows.
    const saved = await lead({
      method: 'PATCH',
      url: '/api/v1/case-settings',
      payload: { rules: opened.rules },
    });
    expect(saved.statusCode, saved.body).toBe(200);
    const keys = (await lead({ url: '/api/v1/case-settings' }))
      .json()
      .rules.map((each: { key: string }) => each.key);
    expect(keys.filter((key: string) => key.startsWith('own-')).toSorted()).toEqual([
      'own-a',
      'own-b',
      'own-c',
    ]);
    for (const key of ['own-a', 'own-b', 'own-c']) await send('DELETE', key, undefined);
    expect((await send('DELETE', 'own-a', undefined)).statusCode).toBe(404);
    expect((await send('PUT', 'own-d', rule({}))).statusCode).toBe(400);
    expect((await send('PUT', 'own-d', rule({ isIll: true }))).statusCode).toBe(400);
    expect((await send('PUT', 'own-d', { ...fine, owner: 'nobody-here' })).statusCode).toBe(400);
    expect((await send('PUT', 'complaint', fine)).statusCode).toBe(409);
    expect((await send('DELETE', 'complaint', undefined)).statusCode).toBe(409);
    expect((await send('PUT', 'own-d', fine, agent)).statusCode).toBe(403);
    expect((await send('DELETE', 'own-d', undefined, agent)).statusCode).toBe(403);
    const other = await app.asRole('owner', app.otherWorkspaceId);
    await send('PUT', 'own-e', fine);
    expect((await send('DELETE', 'own-e', undefined, other)).statusCode).toBe(404);
    await send('DELETE', 'own-e', undefined);
  });

  test('rules and hours that contradict themselves are refused; agents may not change them', async () => {
    const change = (payload: object, by = lead) =>
      by({ method: 'PATCH', url: '/api/v1/case-settings', payload });
    const { rules } = (await lead({ url: '/api/v1/case-settings' })).json();
    expect((await change({ rules: [rules[0], rules[0]] })).statusCode).toBe(400);
    expect((await change({ week: [[[600, 500]], [], [], [], [], [], []] })).statusCode).toBe(400);
    expect((await change({ daysOff: [] }, agent)).statusCode).toBe(403);
    expect(
      (await change({ rules: rules.map((rule: object) => ({ ...rule, isOn: false })) })).statusCode,
    ).toBe(200);
    await tell([detractor], somebody());
    expect(await list()).toEqual([]);
    expect((await change({ rules })).statusCode).toBe(200);
    await tell([detractor], somebody());
    expect(await list()).toHaveLength(1);
  });

  test('contact reasons count matters with their share and how often the first contact was enough', async () => {
    await tell([{ kind: 'contact', properties: { issue: 'late-parcel' } }, { kind: 'contact' }], somebody());
    const reasons = (await agent({ url: '/api/v1/contact-reasons?from=2026-11-01&to=2026-11-30' })).json();
    expect(reasons.reasons.find(({ issue }: { issue: string }) => issue === 'late-parcel')).toMatchObject({
      contacts: 1,
      share: { ok: true },
    });
    expect(reasons.withoutIssue).toBeGreaterThan(0);
  });
});
