import { Choice } from '@/components/choice';
import { SampleText } from '@/components/sample-text';
import { type MessageKey, useSay } from '@/components/strings';
import {
  type Density,
  densities,
  type MarkLook,
  type MarkShape,
  type MarkStrength,
  markShapes,
  markStrengths,
} from '@/model/mark-choice';

interface LookChoicesProps {
  look: MarkLook;
  density: Density;
  onLook: (look: MarkLook) => void;
  onDensity: (density: Density) => void;
}

const shapeLabels: Record<MarkShape, MessageKey> = {
  mixed: 'shapeMixed',
  ground: 'shapeGround',
  line: 'shapeLine',
  both: 'shapeBoth',
};
const strengthLabels: Record<MarkStrength, MessageKey> = {
  faint: 'strengthFaint',
  usual: 'strengthUsual',
  strong: 'strengthStrong',
};
const densityLabels: Record<Density, MessageKey> = {
  few: 'densityFew',
  usual: 'densityUsual',
  many: 'densityMany',
};

/** How marks look, shown on a sample, and how many there are. */
export function LookChoices({ look, density, onLook, onDensity }: LookChoicesProps) {
  const say = useSay();
  return (
    <>
      <p class="look-sample">
        <SampleText text={say('lookSample')} looks={['words', 'report', 'doubt']} />
      </p>
      <Choice
        legend="shapeLabel"
        values={markShapes}
        labels={shapeLabels}
        chosen={look.shape}
        onChange={(shape) => onLook({ ...look, shape })}
      />
      <Choice
        legend="strengthLabel"
        values={markStrengths}
        labels={strengthLabels}
        chosen={look.strength}
        onChange={(strength) => onLook({ ...look, strength })}
      />
      <Choice
        legend="densityLabel"
        hint="densityHint"
        values={densities}
        labels={densityLabels}
        chosen={density}
        onChange={onDensity}
      />
    </>
  );
}
