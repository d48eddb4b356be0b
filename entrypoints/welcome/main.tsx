import '@/assets/pages/welcome.css';
import { language, text } from '@/browser/text';
import { showPage } from '@/components/show-page';
import { WelcomeWindow } from '@/entrypoints/welcome/welcome-window';

document.title = text('welcomeTitle');
showPage(<WelcomeWindow />, text, language());
