namespace NexusBot.Core.Pairing;

/// <summary>Questions with which strangers begin to talk.</summary>
public static class Icebreakers
{
    private static readonly string[] s_questions =
    [
        "What did you build last that you would show to a friend?",
        "Which bug taught you the most, and how did you find it?",
        "What does your desk look like while you learn: music, tea, cat?",
        "What would you build if you had a free month?",
        "Which tool did you think you would hate, and now use every day?",
        "What was the first program that you ever wrote?",
        "What do you look up again and again, however often you have learned it?",
        "Whose code or writing do you like to read, and why?",
        "What did you do before you learned to program, and what of it helps you now?",
        "Where do you live, and what should one eat there?",
        "What is the best advice that you got this year?",
        "Which error message do you know by heart?",
        "What would you like to be able to do in three months that you cannot do now?",
        "When do you learn best: early, late, alone, with others?",
        "Which shortcut or command would you not give up?",
        "What is something small that made your day this week?",
    ];

    public static string Choose(PartnershipId partnership) => s_questions[Lots.Draw(partnership, s_questions.Length)];
}
