using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>
/// Measures how soon one window shows what was done in another, and only when asked to, since a shared machine may stand still for seconds:
/// <c>dotnet run --project tests/NexusBot.EndToEnd.Tests -- -explicit only -class "*SpeedOfThePage" -showLiveOutput</c>.
/// </summary>
public sealed class SpeedOfThePage(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    private const int Times = 30;

    // Both windows read the same machine's clock, and neither waits for the test.
    private const string Watch =
        """
        text => {
          window.seenAt = new Promise(seen => {
            const look = () => document.getElementById('messages').textContent.includes(text);
            const observer = new MutationObserver(() => { if (look()) { observer.disconnect(); seen(Date.now()); } });
            observer.observe(document.getElementById('messages'), { childList: true, subtree: true, characterData: true });
          });
        }
        """;

    [Fact(Explicit = true)]
    public async Task A_message_and_an_answer_to_a_session_in_the_other_window()
    {
        await using var acting = await playground.VisitAsync();
        await using var watching = await playground.VisitAsync();
        await watching.ActsAsAsync("Tendai · Mentor");
        foreach (var window in (Window[])[acting, watching])
            await window.GoesToAsync("coding-sessions");
        await acting.ActsAsAsync("Amina · Backend");

        List<double> written = [], pressed = [];
        for (var time = 1; time <= Times; time++)
        {
            await acting.Composer.FillAsync($"Line {time}.");
            written.Add(await MeasureAsync(acting, watching, $"Line {time}.", "[...document.querySelectorAll('#composer button')].find(each => each.textContent === 'Send').click()"));
            var (answer, shows) = time % 2 == 1 ? ("Can't", "Can't (2)") : ("Going", "Going (3)");
            pressed.Add(await MeasureAsync(acting, watching, shows, $$"""
                [...[...document.querySelectorAll('article')].find(each => each.textContent.includes('Mob programming')).querySelectorAll('button')].find(each => each.textContent === "{{answer}}").click()
                """));
            await Expect(acting.PrivateAnswers).ToHaveCountAsync(time);
        }

        Tell("A message", written);
        Tell("An answer, by way of the bot", pressed);
    }

    private static async Task<double> MeasureAsync(Window acting, Window watching, string text, string act)
    {
        await watching.Page.EvaluateAsync(Watch, text);
        var actedAt = await acting.Page.EvaluateAsync<double>($"() => {{ const at = Date.now(); {act}; return at; }}");
        return await watching.Page.EvaluateAsync<double>("() => window.seenAt") - actedAt;
    }

    private static void Tell(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine($"{what}: median {milliseconds[Times / 2]:F0} ms, worst {milliseconds[^1]:F0} ms, of {Times}");
    }
}
