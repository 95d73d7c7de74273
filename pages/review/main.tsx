import { render } from "preact";
import { ReviewPage } from "./ReviewPage.tsx";

render(<ReviewPage />, document.getElementById("root")!);
