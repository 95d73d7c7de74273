import { render } from "preact";
import { SignInPage } from "./SignInPage.tsx";

render(<SignInPage />, document.getElementById("root")!);
