import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { isAgentName, prefer } from '../state/preferences';
import { useDesk } from '../state/desk';

/** Another name is another agent with another phone: the page starts anew. */
export function AgentName() {
  const desk = useDesk();
  const [name, setName] = useState(desk.agent);
  const valid = isAgentName(name);
  const save = () => {
    if (!valid) return;
    prefer('agent', name);
    window.location.assign('/settings');
  };

  return (
    <section className="card" aria-labelledby="agent-title">
      <h2 id="agent-title">Agent</h2>
      <Form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField className="field" value={name} onChange={(text) => setName(text.toLowerCase())} isInvalid={!valid} autoComplete="off">
          <Label>Agent name</Label>
          <Input spellCheck={false} />
          <Text slot="description">Your browser rings under this name.</Text>
          <FieldError>Small letters, digits and hyphens, at most 40, and a letter first.</FieldError>
        </TextField>
        <Button className="button primary" type="submit" isDisabled={!valid || name === desk.agent}>
          Save
        </Button>
      </Form>
    </section>
  );
}
