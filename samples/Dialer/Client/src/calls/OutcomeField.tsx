import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { outcomes, type Outcome } from '../api/contract';
import { outcomeWords } from '../ui/words';

export function OutcomeField({ outcome, change }: { outcome: Outcome | null; change: (outcome: Outcome) => void }) {
  return (
    <RadioGroup className="field outcome" value={outcome} onChange={(value) => change(value as Outcome)} orientation="horizontal">
      <Label>Outcome</Label>
      <div className="choices">
        {outcomes.map((value) => (
          <RadioField key={value} value={value}>
            <RadioButton className="choice">{outcomeWords[value]}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
