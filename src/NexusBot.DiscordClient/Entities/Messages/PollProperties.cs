namespace Discord;

/// <summary>Appears in signatures only: this client sends no polls, so nobody can make one.</summary>
public class PollProperties
{
    private PollProperties()
    {
    }
}
