namespace NexusBot.Playground;

/// <summary>What a newcomer is led through: sharing, finding and being reminded as a learner, setting the hub up as a moderator, helping as a mentor.</summary>
internal static class Tour
{
    public const string Welcome = "This Discord is pretend, the bot in it is real. Start with what stands above the message box.";

    /// <summary>What one person tries, in this order; behind a command stands what it leads to.</summary>
    public static string[] Of(string person) => person switch
    {
        "Amina" =>
        [
            "/learning share kind:Concept", "/learning find query:dokcer image", "/remind me when:in 10 minutes", "+10 minutes", "@Grace",
            "/session list", "/pair join", "/start",
        ],
        "Grace" =>
        [
            "/hub channel purpose:Challenges", "/hub settings session-reminders:1 day, 10 min", "/hub reports", "@Tendai",
            "/hub pairing what:Report", "/hub data way:Export", "/hub pairing what:Preview",
        ],
        "Tendai" or "Sofia" =>
        [
            "/challenge list state:Open", "/session schedule when:next tuesday 18:00", "/profile show member:Kwame", "/pair join", "/learning share kind:Best practice",
        ],
        "Jonas" => ["/challenge list state:Mine", "/session list", "/pair join", "/profile show member:Sofia", "/start"],
        "Kwame" or "Lucía" => ["/pair status", "/session list which:Mine", "/challenge list state:Open", "/session find-time"],
        _ => ["/challenge ask", "/pair now", "/session list", "/start"],
    };
}
