import { exitCodes } from '../output/exitCodes.ts';
import { Output } from '../output/Output.ts';
import type { Analyse, AnalysisRequest, CommonFlags } from './analyseCommand.ts';
import { toJson } from './output/toJson.ts';
import { AnalysisProblem } from './problem.ts';

/**
 * Makes an analysis and prints it, or says in one line on standard error why it cannot be made.
 * @returns the exit code
 */
export async function runAnalysis<Flags extends CommonFlags>(
  analyse: Analyse<Flags>,
  request: AnalysisRequest<Flags>,
): Promise<number> {
  try {
    const report = await analyse(request);
    const lines = request.flags.json ? [toJson(report.json)] : report.text;
    for (const note of report.notes) console.error(note[request.language]);
    const output = new Output(process.stdout);
    for (const line of lines) await output.line(line);
    await output.flush();
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof AnalysisProblem)) throw error;
    console.error(error.said[request.language]);
    return error.exitCode;
  }
}
