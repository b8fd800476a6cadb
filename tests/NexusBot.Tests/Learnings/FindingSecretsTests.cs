using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Texts;

namespace NexusBot.Tests.Learnings;

/// <summary>Every key here was made up; they are put together in pieces, so that nobody who scans this file takes one for real.</summary>
public sealed class FindingSecretsTests : IDisposable
{
    private const string Random40 = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n";

    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public static TheoryData<string> Secrets =>
    [
        "MTk4NjIyNDgzNDcxOTI1MjQ4" + ".Cl2FMQ." + "ZnCjm1XVW7vRze4b7Cq4se7kKWs",
        "token: NzkyNzE1NDU0MTk2MDg4ODQy" + ".X-hvzA." + "Ovy4MCQywSkoMRRclStW4xAYK7I",
        "client.run('" + "OTA4MjI3NjM5MDQ4NTcwODkw.YYyqaA" + ".7mRcSDfH1gJkLzQwErTyUiOp8Vb" + "')",
        "https://discord.com/api/webhooks/112233445566778899/" + Random40 + Random40[..28],
        "ghp_" + Random40[..36],
        "git clone https://gho_" + Random40[..36] + "@github.com/me/repo",
        "ghs_" + Random40,
        "github_pat_11ABCDEFG0" + Random40 + "_" + Random40,
        "glpat-" + Random40[..20],
        "AKIA" + "Z7QWERTYUIOPASDF",
        "aws_access_key_id = ASIA" + "Q3X7KD2MVN5TRB8W",
        "aws_secret_access_key = " + "wJa2rXUtnFEMIK7MDENGbPxRfiCYq9zLmT4vBnHs",
        "xoxb-" + "2488837492-" + Random40[..24],
        "https://hooks.slack.com/services/" + "T01ABCDE9FG/B02HIJKL8MN/" + Random40[..24],
        "sk-" + Random40 + "Zz12",
        "OPENAI_API_KEY=sk-proj-" + Random40,
        "sk-ant-api03-" + Random40,
        "sk_live_" + Random40[..24],
        "AIza" + "SyD9x2Kq7WmN4vR8tL1pZ6cB3hJ5fG0aQeU".PadRight(35, 'k'),
        "npm_" + Random40[..36],
        "pypi-AgE" + Random40 + Random40[..20],
        "eyJhbGciOiJIUzI1NiJ9" + ".eyJ1c2VyIjoiYW1pbmEifQ" + ".k3Jd8sLq0ZmXv5tPw2RyNh7Bc9Gf4Ue1Ia6Ot",
        "Authorization: Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9" + ".eyJzdWIiOiI0MiIsImFkbWluIjp0cnVlfQ" + ".AbCdEf0123_ghIJKLmnop-4567qrst",
        "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIEowIBAAKCAQEA7Kq2mVx9Zc4Tn8Wp1Rb6Yd3Hs5Jf0Lg\nQwErTyUiOpAsDfGhJkLzXcVbNm1234\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE " + "KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtz\n",
        "-----BEGIN EC PRIVATE " + "KEY-----\nProc-Type: 4,ENCRYPTED\nMHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY3uXoAoGCCqGSM49\n",
        "password = 'xK9#mP2$vL7qW'",
        "DB_PASSWORD=9fQ!2xRz7LmT",
        "\"password\": \"Tr0ub4dor&3xQz\"",
        "SECRET_KEY = 'django-insecure-8v!k2@x7m#q5w9$z3n^b6c*r1t'",
        "api_key: 7Fj29Kd81Lq0Zx55Pw",
        "apiKey = \"b7e23ec29af22b0b4e41da31e868d572\"",
        "JWT_SECRET_KEY=5f4dcc3b5aa765d61d8327deb882cf99a1b2c3d4",
        "os.environ[\"API_TOKEN\"] = \"Zx81Kq20Pw93Lm47\"",
        "postgres://shop:q9Zx7Lm2Kp4@db.internal:5432/shop",
        "amqp://worker:N4vR8tL1pZ6c@queue:5672",
        "Here it is: ghp_" + "\u200B" + Random40[..36],
    ];

    public static TheoryData<string> Harmless =>
    [
        "password = os.environ[\"DB_PASSWORD\"]",
        "password = getpass.getpass()",
        "password=your_password_here",
        "DB_PASSWORD=changeme12345",
        "password: ********",
        "SECRET_KEY = env('DJANGO_SECRET_KEY')",
        "SECRET_KEY=${SECRET_KEY}",
        "token = request.headers.get('Authorization')",
        "token = settings.API_TOKEN_V2",
        "token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)",
        "user.set_password(validated_data['password'])",
        "The password must have 8 characters, one digit and one Capital.",
        "api_key = models.CharField(max_length=64, unique=True)",
        "secret: secretKeyRef",
        "AKIAIOSFODNN7EXAMPLE",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "sk-your-api-key-goes-here-and-nowhere-else",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
        "A JWT looks like header.payload.signature, each base64url.",
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7Kq2mVx9Zc4Tn8Wp1Rb6\n-----END PUBLIC KEY-----",
        "postgres://user:password@localhost:5432/app",
        "redis://localhost:6379/0",
        "https://docs.python.org/3/library/asyncio-task.html#asyncio.TaskGroup",
        "commit 5f4dcc3b5aa765d61d8327deb882cf99a1b2c3d4",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "id = '0197a0c0-0000-7000-8000-000000000001'",
        "Span<T>, select_related, C# and CI/CD",
        "csrf_token = get_token(request)",
        "access_token_lifetime = timedelta(minutes=5)",
        "Token: the smallest unit of a parser.",
        "token_bucket = TokenBucket(rate=10, capacity=20)",
        "passwords are hashed with PBKDF2_SHA256",
        "\"tokenizer\": \"cl100k_base_v2\"",
        "pwd = $(pwd)",
        "👩‍💻 password managers are a best practice",
        new string('x', 4000),
    ];

    public void Dispose() => _hub.Dispose();

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_found(string text)
    {
        Assert.NotNull(SecretFinder.Find(text));
        Assert.NotNull(SecretFinder.Find($"I used this:\n```\n{text}\n```\nand it worked."));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_only_looks_a_little_like_one_is_let_through(string text) => Assert.Null(SecretFinder.Find(text));

    [Fact]
    public void There_are_enough_of_both() => Assert.True(Secrets.Count >= 30 && Harmless.Count >= 30);

    [Theory]
    [InlineData("title")]
    [InlineData("text")]
    [InlineData("code example")]
    [InlineData("solution")]
    [InlineData("list of links")]
    public async Task It_is_refused_wherever_text_comes_in_and_never_repeated(string field)
    {
        var secret = "ghp_" + Random40[..36];
        var form = field switch
        {
            "title" => Some.Form(secret),
            "text" => Some.Form(text: secret),
            "code example" => Some.Form(code: secret),
            "solution" => Some.Form(solution: secret),
            _ => Some.Form(links: $"https://example.org/?t={secret}"),
        };

        var refusal = (await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(form, LearningKind.Challenge), TestToken)).Refusal;

        Assert.Equal(TextRefusals.HoldsSecret(field, "a GitHub token"), refusal);
        Assert.DoesNotContain(secret, refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_it_come_in_by_an_edit_a_proposal_or_a_report()
    {
        var secret = "glpat-" + Random40[..20];
        var challenge = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(kind: LearningKind.Challenge));

        Refusal?[] refusals =
        [
            (await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(challenge.Id, 1, new LearningPart.Text(secret)), TestToken)).Refusal,
            (await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(challenge.Id, 1, new LearningPart.Code(0, secret, null)), TestToken)).Refusal,
            (await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(challenge.Id, 1, new LearningPart.Solution(secret)), TestToken)).Refusal,
            (await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, secret, TestToken)).Refusal,
            (await _hub.Reports.ReportAsync(_hub.Brian, challenge.Id, secret, TestToken)).Refusal,
        ];

        Assert.All(refusals, refusal => Assert.Equal("text.holds-secret", refusal!.Code));
    }
}
