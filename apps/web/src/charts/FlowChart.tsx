import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import classes from './FlowChart.module.css';
import { type Flow, type FlowBand, type FlowNode, layoutFlows } from './layoutFlows.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

const barWidth = 6;
const fontSize = 13;
const lineHeight = 15;

/** Who went from where to where: a node a group at each side, a band a movement. Bands tell themselves; nodes lead on. */
export function FlowChart(props: {
  flows: readonly Flow[];
  order: readonly string[];
  label: string;
  nameOf: (key: string) => string;
  colourOf: (key: string) => string;
  sayFlow: (flow: Flow) => string;
  sayNode: (key: string, customers: number) => string;
  formatCount: (count: number) => string;
  onNode: (key: string) => void;
}): ReactElement {
  const { ref, width } = useElementSize();
  const [said, setSaid] = useState<FlowBand | null>(null);
  const sides = new Set(props.flows.flatMap((flow) => [flow.from, flow.to])).size;
  const layout = layoutFlows(props.flows, props.order, {
    height: Math.max(320, Math.min(720, sides * 38)),
    gap: 8,
    // On a phone names take two lines.
    leastHeight: width < 560 ? 28 : 16,
  });
  const labelWidth = Math.min(230, width * 0.34);
  const leftEdge = labelWidth;
  const rightEdge = width - labelWidth;
  return (
    <figure ref={ref} className={classes.chart} aria-label={props.label}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around carries its name, each mark inside its own
        <svg width={width} height={layout.height + 4}>
          <g>
            {layout.bands.map((band) => (
              // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
              <path
                key={`${band.from} ${band.to}`}
                role="button"
                tabIndex={0}
                aria-label={props.sayFlow(band)}
                className={classes.band}
                data-stay={band.from === band.to || undefined}
                data-said={said === band || undefined}
                style={{ color: props.colourOf(band.to) }}
                d={bandPath(band, leftEdge + barWidth, rightEdge - barWidth)}
                onPointerEnter={() => setSaid(band)}
                onFocus={() => setSaid(band)}
                onClick={() => props.onNode(band.to)}
                onKeyDown={(event) => pressed(event, () => props.onNode(band.to))}
              >
                <title>{props.sayFlow(band)}</title>
              </path>
            ))}
          </g>
          {layout.left.map((node) => (
            <Node key={node.key} node={node} {...props} x={leftEdge} side="left" width={labelWidth} />
          ))}
          {layout.right.map((node) => (
            <Node
              key={node.key}
              node={node}
              {...props}
              x={rightEdge - barWidth}
              side="right"
              width={labelWidth}
            />
          ))}
        </svg>
      )}
      <p className={classes.said} aria-hidden="true">
        {said ? props.sayFlow(said) : '\u00A0'}
      </p>
    </figure>
  );
}

function Node(props: {
  node: FlowNode;
  x: number;
  side: 'left' | 'right';
  width: number;
  nameOf: (key: string) => string;
  colourOf: (key: string) => string;
  sayNode: (key: string, customers: number) => string;
  formatCount: (count: number) => string;
  onNode: (key: string) => void;
}): ReactElement {
  const { node, x, side } = props;
  const count = props.formatCount(node.customers);
  const lines = wrapWords(`${props.nameOf(node.key)} ${count}`, props.width - 8, (text) =>
    textWidth(text, fontSize),
  );
  const isLeft = side === 'left';
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
    <g
      role="button"
      tabIndex={0}
      aria-label={props.sayNode(node.key, node.customers)}
      className={classes.node}
      onClick={() => props.onNode(node.key)}
      onKeyDown={(event) => pressed(event, () => props.onNode(node.key))}
    >
      <rect
        className={classes.reach}
        x={isLeft ? x - props.width : x}
        y={node.top}
        width={props.width}
        height={node.height}
      />
      <rect
        x={x}
        y={node.top}
        width={barWidth}
        height={node.height}
        style={{ fill: props.colourOf(node.key) }}
      />
      <text
        textAnchor={isLeft ? 'end' : 'start'}
        dominantBaseline="central"
        y={node.top + node.height / 2 - ((lines.length - 1) * lineHeight) / 2}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={isLeft ? x - 8 : x + barWidth + 8} dy={index === 0 ? 0 : lineHeight}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function bandPath(band: FlowBand, left: number, right: number): string {
  const middle = (left + right) / 2;
  const thickness = Math.max(1, band.thickness);
  const [l, r] = [band.leftTop, band.rightTop];
  return [
    `M${left} ${l}C${middle} ${l} ${middle} ${r} ${right} ${r}`,
    `V${r + thickness}`,
    `C${middle} ${r + thickness} ${middle} ${l + thickness} ${left} ${l + thickness}Z`,
  ].join('');
}

function pressed(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
}
