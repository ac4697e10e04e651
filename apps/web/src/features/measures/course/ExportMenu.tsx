import { Button, Menu } from '@mantine/core';
import type { MeasureSeries } from '@rapport/contracts/measures';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement, RefObject } from 'react';
import { toQuery } from '../../../api/client.ts';
import { chosenWorkspace } from '../../../api/workspaceChoice.ts';
import { drawingAsPng, drawingAsSvg, saveFile } from '../../../charts/exportDrawing.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyRefused } from '../../../ui/notify.ts';
import { filterOf, type MeasuresSearch } from '../measuresSearch.ts';
import { pathOf } from '../queries.ts';
import { useMeasureWords } from '../words/useMeasureWords.ts';

/** The curve as figures (CSV) or as a drawing (PNG, SVG), with what it rests on written in it. */
export function ExportMenu(props: {
  measure: string;
  search: MeasuresSearch;
  series: MeasureSeries;
  drawing: RefObject<SVGSVGElement | null>;
  sentence: string;
}): ReactElement {
  const { t } = useText();
  const words = useMeasureWords();
  const { measure, search, series } = props;
  const name = `${measure}-${series.from}-${series.to}`;
  const drawn = (save: (svg: SVGSVGElement) => void) => {
    if (props.drawing.current) save(props.drawing.current);
    else notifyRefused(t('measures.export.noDrawing'), t('measures.export.noDrawingAdvice'));
  };
  const written = {
    title: `${t('shell.label', { label: words.name(measure) })} ${props.sentence}`,
    note: `${words.convention(series)} ${series.whole.ok ? t('measures.method', { method: words.method(series.whole.method) }) : ''}`,
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />}>
          {t('measures.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={`${pathOf(measure)}/series.csv${toQuery({ ...filterOf(search), step: series.step, workspace: chosenWorkspace() })}`}
          download
        >
          {t('measures.export.csv')}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            drawn(
              (svg) =>
                void drawingAsPng(svg, written).then((blob) => saveFile(blob, `${name}.png`, 'image/png')),
            )
          }
        >
          {t('measures.export.png')}
        </Menu.Item>
        <Menu.Item
          onClick={() => drawn((svg) => saveFile(drawingAsSvg(svg, written), `${name}.svg`, 'image/svg+xml'))}
        >
          {t('measures.export.svg')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
