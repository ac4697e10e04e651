import type { Measured } from '@rapport/core/estimate';
import {
  type Contact,
  compareGroups,
  type FirstContactResolution,
  firstContactResolution,
  truthConvention,
} from '@rapport/core/measures';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import type { Said } from '../problem.ts';
import { comparisonJson } from '../scores/comparisonJson.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { DateColumn } from '../table/DateColumn.ts';
import { openTable } from '../table/openTable.ts';
import { readColumns } from '../table/readColumns.ts';
import { TruthColumn } from '../table/TruthColumn.ts';
import { describeFcr } from './describeFcr.ts';
import type { FcrFlags } from './fcrCommand.ts';

/** First contact resolution as it is seen, by channel, and against what customers declare. */
export async function analyseFcr(request: AnalysisRequest<FcrFlags>): Promise<Report> {
  const { file, flags, level, language, table: options } = request;
  const named = [flags.customer, flags.issue, flags.at, flags.channel, flags.resolvable, flags.declared];
  const table = await openTable(
    file,
    named.filter((name) => name !== undefined),
    options,
  );
  const customer = new CategoryColumn('--customer', flags.customer);
  const issue = new CategoryColumn('--issue', flags.issue);
  const at = new DateColumn('--at', flags.at, { format: options.dateFormat });
  const channel = optional(
    flags.channel,
    (asked) => new CategoryColumn('--channel', asked, { isRequired: false }),
  );
  const resolvable = optional(flags.resolvable, (asked) => truth('resolvable', asked, flags.resolvableIs));
  const declared = optional(flags.declared, (asked) => truth('declared', asked, flags.declaredIs));
  const columns = [customer, issue, at, channel, resolvable, declared].filter((column) => column !== null);
  const rows = await readColumns(table, columns);

  const contacts = Array.from(
    at.values,
    (atMs, row): Contact => ({
      customer: customer.levels[customer.codes[row]!]!,
      issue: issue.levels[issue.codes[row]!]!,
      atMs,
      ...(channel ? { channel: channel.levels[channel.codes[row]!] ?? null } : {}),
      ...(resolvable ? { isResolvable: resolvable.values[row] !== 0 } : {}),
      ...(declared && declared.values[row] !== -1 ? { declared: declared.values[row] === 1 } : {}),
    }),
  );
  const latest = contacts.reduce((ms, { atMs }) => Math.max(ms, atMs), Number.NEGATIVE_INFINITY);
  const asOfMs = flags.asOf ?? latest;
  const found = firstContactResolution(contacts, {
    asOfMs,
    ...(flags.since === undefined ? {} : { sinceMs: flags.since }),
    windowDays: flags.windowDays,
    windowFrom: flags.windowFrom,
    unit: flags.count,
    level,
  });
  if (!found.ok) throw notEnoughProblem(file, found);
  const json = {
    measure: 'fcr',
    ...estimateJson(found),
    windowDays: found.windowDays,
    asOf: new Date(asOfMs).toISOString(),
    gross: estimateJson(found.gross),
    contacts: found.contacts,
    judged: found.judged,
    notResolvable: found.notResolvable,
    censored: found.censored,
    unseenBefore: found.unseenBefore,
    later: contacts.length - found.contacts,
    ...channelsJson(found, level),
    ...declaredJson(found),
    rows,
  };
  return { json, text: describeFcr(json, language), notes: notesOf(table.notes, at, flags, asOfMs) };
}

function optional<Made>(asked: string | undefined, make: (asked: string) => Made): Made | null {
  return asked === undefined ? null : make(asked);
}

function truth(name: string, asked: string, isYes: string | undefined): TruthColumn {
  return new TruthColumn(`--${name}`, asked, { isYes, yesOption: `--${name}-is`, isRequired: false });
}

function measuredJson(measured: Measured | null, name: string) {
  return measured?.ok ? { [name]: estimateJson(measured) } : {};
}

/** Each channel's rate, and whether channels differ. */
function channelsJson({ byChannel, changedChannel, withinChannel }: FirstContactResolution, level: number) {
  if (!byChannel) return {};
  const named = byChannel.flatMap(({ channel, resolution }) =>
    resolution.ok ? [{ channel, ...estimateJson(resolution) }] : [],
  );
  const groups = named.map(({ channel, value, n }) => ({
    name: channel,
    answers: [
      { score: 1, count: Math.round(value * n) },
      { score: 0, count: n - Math.round(value * n) },
    ],
  }));
  const compared = compareGroups(groups, truthConvention('net-fcr'), { level });
  return {
    byChannel: named,
    ...(compared.ok ? { comparisons: comparisonJson(compared) } : {}),
    ...measuredJson(changedChannel, 'changedChannel'),
    ...measuredJson(withinChannel, 'withinChannel'),
  };
}

function declaredJson({ declared, confusion }: FirstContactResolution) {
  if (!confusion?.ok) return measuredJson(declared, 'declared');
  const { counts, agreement, kappa, sensitivity, specificity, silentlyUnresolved, bias, n } = confusion;
  return {
    ...measuredJson(declared, 'declared'),
    confusion: {
      n,
      counts,
      agreement: estimateJson(agreement),
      ...measuredJson(kappa, 'kappa'),
      ...measuredJson(sensitivity, 'sensitivity'),
      ...measuredJson(specificity, 'specificity'),
      ...measuredJson(silentlyUnresolved, 'silentlyUnresolved'),
      bias,
    },
  };
}

function notesOf(notes: readonly Said[], at: DateColumn, flags: FcrFlags, asOfMs: number): Said[] {
  const asOf = new Date(asOfMs).toISOString().slice(0, 10);
  return [
    ...notes,
    ...(at.doubt ? [at.doubt] : []),
    ...(flags.asOf === undefined
      ? [
          {
            en: `the file is taken to end on ${asOf}, with its latest contact; say --as-of if it was made later`,
            fr: `le fichier est supposé s’arrêter le ${asOf}, à son dernier contact ; précisez --as-of s’il a été fait plus tard`,
          },
        ]
      : []),
  ];
}
