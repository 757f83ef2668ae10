import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { DeskContext, deskOfThisTab } from './state/desk';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/call.css';
import './styles/lists.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

const desk = deskOfThisTab();
desk.start();
createRoot(root).render(
  <StrictMode>
    <DeskContext value={desk}>
      <App />
    </DeskContext>
  </StrictMode>,
);
